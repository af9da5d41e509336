package vn.motcua.catalog;

/** One of the answers to a fact of type CHOICE; {@code value} is what FEEL compares. */
public record Choice(String value, Text name) {}
