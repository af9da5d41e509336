package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import vn.motcua.catalog.Text;

/**
 * A day off apart from plain weekends.
 *
 * @param provisional true while no announcement confirms it
 */
public record DayOff(LocalDate date, Text name, boolean provisional) {}
