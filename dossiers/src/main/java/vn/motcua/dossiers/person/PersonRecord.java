package vn.motcua.dossiers.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as the population database knows them. Personal data: shown to the asker, not kept. */
public record PersonRecord(
    String fullName, @Nullable LocalDate dateOfBirth, @Nullable String address) {

  @Override
  public String toString() {
    return "PersonRecord[]";
  }
}
