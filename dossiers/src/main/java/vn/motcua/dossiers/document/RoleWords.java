package vn.motcua.dossiers.document;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** Roles in the words of officials. */
final class RoleWords {

  private RoleWords() {}

  static String of(Collection<Role> roles) {
    return roles.stream().sorted().map(RoleWords::of).collect(Collectors.joining(", "));
  }

  private static String of(Role role) {
    return switch (role) {
      case DESK -> "cán bộ một cửa";
      case SPECIALIST -> "chuyên viên";
      case HEAD -> "lãnh đạo phòng";
      case APPROVER -> "lãnh đạo đơn vị";
      case CLERK -> "văn thư";
      case TAX -> "cán bộ thuế";
      case SUPERVISOR -> "người giám sát";
      case DESIGNER -> "người thiết kế";
      case OPERATOR -> "người vận hành";
      case ADMINISTRATOR -> "người quản trị đơn vị";
    };
  }

  /** Why somebody may not make or sign such a document, and who may. */
  static Text notYours(DocumentKind kind) {
    return Wording.text("document.not-your-role", of(kind.makers()));
  }
}
