package vn.motcua.catalog.published;

import java.util.HashMap;
import java.util.Map;

/** Standard English terms of Vietnamese administration: whole procedures, and papers issued. */
final class EnglishTerms {

  private static final String PROCEDURES =
      """
      đăng ký khai sinh = Birth registration
      đăng ký khai sinh có yếu tố nước ngoài = Birth registration with a foreign element
      đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân = Birth registration for a person who already has personal papers
      đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con = Birth registration with recognition of parent and child
      đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài = Birth registration with recognition of parent and child, with a foreign element
      đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới = Birth registration with a foreign element in a border area
      đăng ký khai sinh lưu động = Mobile birth registration
      đăng ký lại khai sinh = Re-registration of a birth
      đăng ký lại khai sinh có yếu tố nước ngoài = Re-registration of a birth with a foreign element
      đăng ký khai tử = Death registration
      đăng ký khai tử có yếu tố nước ngoài = Death registration with a foreign element
      đăng ký khai tử có yếu tố nước ngoài tại khu vực biên giới = Death registration with a foreign element in a border area
      đăng ký khai tử lưu động = Mobile death registration
      đăng ký lại khai tử = Re-registration of a death
      đăng ký lại khai tử có yếu tố nước ngoài = Re-registration of a death with a foreign element
      đăng ký kết hôn = Marriage registration
      đăng ký kết hôn có yếu tố nước ngoài = Marriage registration with a foreign element
      đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới = Marriage registration with a foreign element in a border area
      đăng ký kết hôn lưu động = Mobile marriage registration
      đăng ký lại kết hôn = Re-registration of a marriage
      đăng ký lại kết hôn có yếu tố nước ngoài = Re-registration of a marriage with a foreign element
      đăng ký nhận cha, mẹ, con = Registration of the recognition of parent and child
      đăng ký nhận cha, mẹ, con có yếu tố nước ngoài = Registration of the recognition of parent and child with a foreign element
      đăng ký giám hộ = Registration of guardianship
      đăng ký giám hộ có yếu tố nước ngoài = Registration of guardianship with a foreign element
      đăng ký chấm dứt giám hộ = Registration of the end of guardianship
      đăng ký giám sát việc giám hộ = Registration of the supervision of guardianship
      đăng ký chấm dứt giám sát việc giám hộ = Registration of the end of the supervision of guardianship
      cấp bản sao trích lục hộ tịch = Certified copies of civil status records
      xác nhận thông tin hộ tịch = Confirmation of civil status information
      đăng ký việc nuôi con nuôi trong nước = Registration of a domestic adoption
      đăng ký lại việc nuôi con nuôi trong nước = Re-registration of a domestic adoption
      đăng ký lại việc nuôi con nuôi có yếu tố nước ngoài = Re-registration of an adoption with a foreign element
      cấp bản sao từ sổ gốc = Copies from the master register
      cấp bản sao văn bằng, chứng chỉ từ sổ gốc = Copies of diplomas and certificates from the master register
      chứng thực di chúc = Certification of a will
      chứng thực văn bản từ chối nhận di sản = Certification of a refusal of inheritance
      chứng thực việc sửa đổi, bổ sung, hủy bỏ giao dịch = Certification of the amendment or cancellation of a transaction
      thôi quốc tịch việt nam ở trong nước = Renunciation of Vietnamese nationality within the country
      trở lại quốc tịch việt nam ở trong nước = Restoration of Vietnamese nationality within the country
      nhập quốc tịch việt nam = Naturalisation as a Vietnamese citizen
      đăng ký thường trú = Registration of permanent residence
      đăng ký tạm trú = Registration of temporary residence
      xóa đăng ký thường trú = Deregistration of permanent residence
      xóa đăng ký tạm trú = Deregistration of temporary residence
      gia hạn tạm trú = Extension of temporary residence
      thông báo lưu trú = Notification of a stay
      khai báo tạm vắng = Declaration of temporary absence
      xác nhận thông tin về cư trú = Confirmation of residence information
      tách hộ = Separation of a household
      cấp thẻ căn cước cho người dưới 14 tuổi = Identity card for a person under 14
      cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên = Identity card for a person aged 14 or over
      thành lập văn phòng công chứng = Establishment of a notary office
      thành lập văn phòng thừa phát lại = Establishment of a bailiff office
      bổ nhiệm công chứng viên = Appointment of a notary
      bổ nhiệm lại công chứng viên = Reappointment of a notary
      miễn nhiệm công chứng viên = Dismissal of a notary
      bổ nhiệm thừa phát lại = Appointment of a bailiff
      bổ nhiệm lại thừa phát lại = Reappointment of a bailiff
      miễn nhiệm thừa phát lại = Dismissal of a bailiff
      đăng ký hoạt động văn phòng công chứng = Registration of the operation of a notary office
      đăng ký hoạt động văn phòng thừa phát lại = Registration of the operation of a bailiff office
      đăng ký hoạt động của tổ chức hành nghề luật sư = Registration of the operation of a law-practising organisation
      đăng ký hành nghề luật sư với tư cách cá nhân = Registration to practise law as an individual
      đăng ký tập sự hành nghề công chứng = Registration of notarial probation
      chấm dứt tập sự hành nghề công chứng = End of notarial probation
      yêu cầu trợ giúp pháp lý = Request for legal aid
      yêu cầu thi hành án dân sự = Request for the enforcement of a civil judgment
      đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất = Registration of a security interest in land use rights and assets attached to land
      xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất = Deregistration of a security interest in land use rights and assets attached to land
      tách thửa hoặc hợp thửa đất = Splitting or merging parcels of land
      hòa giải tranh chấp đất đai = Mediation of a land dispute
      cung cấp dữ liệu đất đai = Provision of land data
      cung cấp thông tin quy hoạch đô thị và nông thôn = Provision of urban and rural planning information
      đăng ký thành lập hộ kinh doanh = Registration of a business household
      đăng ký thay đổi nội dung đăng ký hộ kinh doanh = Change of the registration of a business household
      chấm dứt hoạt động hộ kinh doanh = End of the operation of a business household
      đăng ký thành lập doanh nghiệp tư nhân = Registration of a private enterprise
      đăng ký thành lập công ty tnhh một thành viên = Registration of a single-member limited liability company
      đăng ký thành lập công ty cổ phần = Registration of a joint-stock company
      đăng ký thành lập công ty hợp danh = Registration of a partnership
      đăng ký giải thể hợp tác xã, liên hiệp hợp tác xã = Registration of the dissolution of a cooperative or cooperative union
      đăng ký nội quy lao động của doanh nghiệp = Registration of an enterprise's internal labour rules
      thành lập hội = Establishment of an association
      công nhận làng nghề = Recognition of a craft village
      công nhận làng nghề truyền thống = Recognition of a traditional craft village
      công nhận nghề truyền thống = Recognition of a traditional craft
      công nhận hòa giải viên = Recognition of a mediator
      công nhận tổ trưởng tổ hòa giải = Recognition of the head of a mediation team
      công nhận người có uy tín = Recognition of a person of prestige
      công nhận ban quản trị nhà chung cư = Recognition of the management board of an apartment building
      chấm dứt việc chăm sóc thay thế cho trẻ em = End of alternative care for a child
      đăng ký cai nghiện ma túy tự nguyện = Registration for voluntary drug rehabilitation
      đánh giá, phân hạng sản phẩm ocop = Assessment and ranking of OCOP products
      xác nhận bảng kê lâm sản = Confirmation of a list of forest products
      xác nhận nguồn gốc gỗ trước khi xuất khẩu = Confirmation of the origin of timber before export
      xóa đăng ký tàu cá, tàu phục vụ nuôi trồng thủy sản = Deregistration of a fishing or aquaculture vessel
      bán nhà ở cũ thuộc tài sản công = Sale of old housing owned by the State
      thăm viếng mộ liệt sĩ = Visit to a martyr's grave
      thẩm định báo cáo đánh giá tác động môi trường = Appraisal of an environmental impact assessment report
      đăng ký hoạt động tín ngưỡng = Registration of belief activities
      đăng ký bổ sung hoạt động tín ngưỡng = Registration of further belief activities
      đăng ký sinh hoạt tôn giáo tập trung = Registration of collective religious activities
      """;

  private static final String PAPERS =
      """
      giấy phép xây dựng = building permit
      giấy phép lao động cho người lao động nước ngoài làm việc tại việt nam = work permit for a foreigner
      giấy phép lái xe = driving licence
      giấy phép lái tàu = train driving licence
      giấy phép môi trường = environmental permit
      giấy phép thăm dò khoáng sản = licence for mineral exploration
      giấy phép khai thác khoáng sản = licence for mineral mining
      giấy phép khai thác tận thu khoáng sản = licence for salvage mining
      giấy phép khai thác thủy sản = fishing licence
      giấy phép nhận chìm ở biển = permit for dumping at sea
      giấy phép hành nghề khoan nước dưới đất = licence for groundwater drilling
      giấy phép nhập khẩu phân bón = licence for fertiliser import
      giấy phép tiếp cận nguồn gen = licence for access to genetic resources
      giấy phép liên vận asean = ASEAN cross-border transport permit
      giấy phép liên vận giữa việt nam và campuchia = Vietnam–Cambodia cross-border transport permit
      giấy phép liên vận giữa việt nam, lào và campuchia = Vietnam–Laos–Cambodia cross-border transport permit
      giấy phép vận tải đường bộ quốc tế asean = ASEAN international road transport permit
      giấy phép vận tải đường bộ quốc tế gms = GMS international road transport permit
      giấy phép vận tải đường bộ quốc tế giữa việt nam và campuchia = Vietnam–Cambodia international road transport permit
      giấy phép vận tải đường bộ quốc tế giữa việt nam và lào = Vietnam–Laos international road transport permit
      giấy phép vận chuyển hàng hóa nguy hiểm trên đường bộ = permit for the road transport of dangerous goods
      giấy phép vận chuyển vật liệu nổ công nghiệp = permit for the transport of industrial explosives
      giấy phép vận chuyển vật liệu nổ quân dụng = permit for the transport of military explosives
      giấy phép vận chuyển tiền chất thuốc nổ = permit for the transport of explosive precursors
      giấy phép vận chuyển công cụ hỗ trợ = permit for the transport of combat gear
      giấy phép sử dụng vũ khí quân dụng = permit for the use of military weapons
      giấy phép sử dụng vũ khí thể thao = permit for the use of sporting weapons
      giấy phép sử dụng công cụ hỗ trợ = permit for the use of combat gear
      giấy phép trang bị vũ khí quân dụng = permit to be equipped with military weapons
      giấy phép trang bị vũ khí thể thao = permit to be equipped with sporting weapons
      giấy phép trang bị công cụ hỗ trợ = permit to be equipped with combat gear
      giấy phép sửa chữa công cụ hỗ trợ = permit to repair combat gear
      giấy phép chặt hạ, dịch chuyển cây xanh = permit to fell or move urban trees
      giấy phép hoạt động cai nghiện ma túy tự nguyện = licence for voluntary drug rehabilitation
      giấy phép hoạt động khám bệnh, chữa bệnh = licence for medical examination and treatment
      giấy phép hoạt động dự báo, cảnh báo khí tượng thủy văn = licence for weather and hydrological forecasting
      giấy phép hoạt động xây dựng cho nhà thầu nước ngoài = construction licence for a foreign contractor
      giấy phép thành lập trung tâm hòa giải thương mại = licence for the establishment of a commercial mediation centre
      giấy phép kinh doanh vận tải bằng xe ô tô, bằng xe bốn bánh có gắn động cơ = road transport business licence
      giấy chứng nhận số nhà = house number certificate
      giấy chứng nhận căn cước = identity certificate
      giấy chứng nhận đăng ký đầu tư = investment registration certificate
      giấy chứng nhận đăng ký hợp tác xã, liên hiệp hợp tác xã = registration certificate of a cooperative or cooperative union
      giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất = certificate of land use rights and ownership of assets attached to land
      giấy chứng nhận đủ điều kiện về an ninh, trật tự = certificate of security and order conditions
      giấy chứng nhận đủ điều kiện sản xuất phân bón = certificate of eligibility for fertiliser production
      giấy chứng nhận đủ điều kiện sản xuất thuốc bảo vệ thực vật = certificate of eligibility for pesticide production
      giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật = certificate of eligibility for pesticide trade
      giấy chứng nhận đủ điều kiện buôn bán thuốc thú y = certificate of eligibility for veterinary drug trade
      giấy chứng nhận đăng ký tàu cá, tàu phục vụ nuôi trồng thủy sản = registration certificate of a fishing or aquaculture vessel
      giấy chứng nhận đăng ký phương tiện giao thông đường sắt = registration certificate of a railway vehicle
      giấy chứng nhận giáo viên dạy thực hành lái xe = certificate of a driving instructor
      giấy chứng nhận cơ sở bảo tồn đa dạng sinh học = certificate of a biodiversity conservation facility
      giấy chứng nhận doanh nghiệp nông nghiệp ứng dụng công nghệ cao = certificate of a high-tech agricultural enterprise
      giấy chứng nhận doanh nghiệp sinh thái = certificate of an eco-enterprise
      giấy chứng nhận khu công nghiệp sinh thái = certificate of an eco-industrial park
      giấy chứng nhận nguồn gốc thủy sản khai thác = catch certificate
      giấy xác nhận tình trạng hôn nhân = certificate of marital status
      giấy xác nhận khuyết tật = certificate of disability
      giấy xác nhận là người gốc việt nam = certificate of Vietnamese origin
      giấy xác nhận có quốc tịch việt nam ở trong nước = certificate of Vietnamese nationality within the country
      chứng chỉ hành nghề luật sư = lawyer practising certificate
      chứng chỉ hành nghề kiến trúc = architect practising certificate
      chứng chỉ hành nghề thú y = veterinary practising certificate
      chứng chỉ hành nghề đấu giá = auctioneer practising certificate
      chứng chỉ hành nghề dược = pharmacy practising certificate
      chứng chỉ hành nghề quản tài viên = practising certificate of an insolvency administrator
      chứng chỉ hành nghề hoạt động xây dựng = construction practising certificate
      chứng chỉ năng lực hoạt động xây dựng = certificate of construction capacity
      chứng chỉ hành nghề môi giới bất động sản = real estate broker practising certificate
      chứng chỉ thẩm tra viên an toàn giao thông đường bộ = certificate of a road safety auditor
      thẻ căn cước = identity card
      thẻ công chứng viên = notary card
      thẻ thừa phát lại = bailiff card
      thẻ bảo hiểm y tế = health insurance card
      thẻ hướng dẫn viên du lịch = tour guide card
      thẻ tư vấn viên pháp luật = legal consultant card
      thẻ cộng tác viên trợ giúp pháp lý = legal aid collaborator card
      phiếu lý lịch tư pháp = criminal record certificate
      """;

  /** Whole procedures, by their names without dấu. */
  static final Map<String, String> OF_PROCEDURES = read(PROCEDURES);

  /** Papers, by their names without dấu; English without an article, lower case. */
  static final Map<String, String> OF_PAPERS = read(PAPERS);

  private EnglishTerms() {}

  private static Map<String, String> read(String lines) {
    Map<String, String> terms = new HashMap<>();
    for (String line : lines.strip().split("\n")) {
      int sign = line.indexOf(" = ");
      terms.put(Plain.slug(line.substring(0, sign)), line.substring(sign + 3).strip());
    }
    return Map.copyOf(terms);
  }
}
