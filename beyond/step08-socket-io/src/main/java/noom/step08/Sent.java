package noom.step08;

import java.util.List;

/**
 * Something that was sent, perhaps to many.
 *
 * @param offset the later it was sent, the higher
 * @param nanos when that was
 * @param text a packet of Engine.IO
 * @param receivers their ids
 */
record Sent(long offset, long nanos, String text, List<String> receivers) {
  int size() {
    return text.length() + receivers.size();
  }
}
