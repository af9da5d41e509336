package vn.motcua.catalog.calendar;

import java.time.LocalDate;

/** A weekend day that is worked in exchange for a day off. */
public record MakeUpDay(LocalDate date, LocalDate insteadOf, boolean provisional) {}
