package vn.motcua.catalog.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the administration.
 *
 * @param kind what a department is for ({@code construction}), what a commune is called ({@code
 *     phuong}); null where it does not matter
 * @param agencyId prefix of its dossier codes, such as {@code H17.20242}; null = cannot receive
 * @param validFrom first day of its existence
 * @param validUntil last day; null = exists
 * @param successor who took over its work; null while it exists
 */
public record Unit(
    UnitCode code,
    String name,
    UnitType type,
    @Nullable String kind,
    @Nullable UnitCode parent,
    @Nullable String agencyId,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable UnitCode successor) {

  /** Whether the unit exists on that day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
