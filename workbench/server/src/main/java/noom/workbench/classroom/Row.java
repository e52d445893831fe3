package noom.workbench.classroom;

import noom.workbench.language.Sentence;

/**
 * What the console shows of somebody who is here. Texts are such as strangers wrote them.
 *
 * @param id by which the console means this one
 * @param browser what it is, or that it is none
 * @param since in milliseconds since 1970
 * @param waitingBytes in the outbox
 * @param roundTrip milliseconds, as the page has measured
 */
record Row(
    String id,
    String nickname,
    String room,
    Sentence browser,
    long since,
    int waitingBytes,
    String roundTrip,
    String media,
    String exercises) {}
