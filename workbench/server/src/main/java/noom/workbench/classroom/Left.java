package noom.workbench.classroom;

/**
 * Somebody who has left.
 *
 * @param at in milliseconds since 1970
 * @param why in words
 */
record Left(String id, String nickname, long at, String why) {}
