package noom.workbench.classroom;

import noom.workbench.language.Sentence;

/**
 * Somebody who has left.
 *
 * @param at in milliseconds since 1970
 */
record Left(String id, String nickname, long at, Sentence why) {}
