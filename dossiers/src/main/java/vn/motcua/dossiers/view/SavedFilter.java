package vn.motcua.dossiers.view;

/**
 * Conditions an official has given a name; nobody else sees them.
 *
 * @param id its number
 * @param list the list it belongs to, as {@code viec}
 * @param name as the official wrote it
 * @param query what it stands for: the list's address behind the question mark
 * @param usual whether the list opens with it
 */
public record SavedFilter(long id, String list, String name, String query, boolean usual) {}
