package vn.motcua.dossiers.announcement;

/**
 * How many running dossiers were counted again, and how many due dates moved.
 *
 * @param checked looked at
 * @param moved whose due date is another one now
 */
public record CountedAgain(int checked, int moved) {}
