package vn.motcua.dossiers.account;

/** The place in the list after which a page begins: by name, then by user name. */
public record AccountCursor(String folded, String username) {}
