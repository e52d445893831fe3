package noom.step08;

/**
 * Something that was sent, perhaps to many.
 *
 * @param offset the later it was sent, the higher
 * @param nanos when that was
 * @param text a packet of Engine.IO
 */
record Sent(long offset, long nanos, String text) {}
