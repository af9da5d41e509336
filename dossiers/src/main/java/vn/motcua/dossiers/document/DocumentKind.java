package vn.motcua.dossiers.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** The forms of Circular 03/2025/TT-VPCP, annex I, and the result of the procedure. */
public enum DocumentKind {
  /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
  FORM_01("TNHS", Role.DESK),
  /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
  FORM_02("BSHS", Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER),
  /** Phiếu từ chối tiếp nhận, giải quyết hồ sơ. */
  FORM_03("TCHS", Role.DESK, Role.HEAD, Role.APPROVER),
  /** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
  FORM_04("XLHS", Role.HEAD, Role.APPROVER),
  /** Thông báo dừng giải quyết hồ sơ. */
  FORM_05("DHS", Role.HEAD, Role.APPROVER),
  /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
  FORM_06("KSHS", Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER, Role.CLERK),
  /** Sổ theo dõi hồ sơ: of a unit and a period, not of one dossier. */
  FORM_07("STD", Role.HEAD, Role.APPROVER),
  /** Kết quả giải quyết. */
  RESULT("KQ", Role.HEAD, Role.APPROVER, Role.CLERK);

  private final String series;
  private final Set<Role> signers;

  DocumentKind(String series, Role... signers) {
    this.series = series;
    this.signers = Set.of(signers);
  }

  /** What stands after the number: {@code 12/TNHS}. */
  public String series() {
    return series;
  }

  /** Who may sign it. */
  public Set<Role> signers() {
    return signers;
  }

  /** Who may make it: who signs it, and specialists what an approver signs. */
  public Set<Role> makers() {
    boolean drafted = this == FORM_03 || this == FORM_04 || this == FORM_05 || this == RESULT;
    Set<Role> makers = EnumSet.copyOf(signers);
    if (drafted) {
      makers.add(Role.SPECIALIST);
    }
    return makers;
  }

  /** Whether it is of one dossier. */
  public boolean ofDossier() {
    return this != FORM_07;
  }

  /** Its name in both languages. */
  public Text title() {
    return Wording.text("document.kind." + word());
  }

  /** The word for addresses, keys and files: {@code form-01}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
