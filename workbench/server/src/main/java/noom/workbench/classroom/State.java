package noom.workbench.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the console shows.
 *
 * @param here by what they are known
 * @param left the last one first
 * @param rooms how many are in each
 * @param acts the oldest first
 */
record State(
    Map<String, Row> here,
    List<Left> left,
    Map<String, Integer> rooms,
    List<Act> acts,
    Figures figures) {
  static final State NOTHING =
      new State(Map.of(), List.of(), Map.of(), List.of(), new Figures(0, 0, 0, 0));

  /**
   * @param people all who are here, also those for whom there is no row
   * @param messages that were heard, a second
   * @param heap bytes in use
   * @param mostHeap bytes that there may be
   */
  record Figures(int people, double messages, long heap, long mostHeap) {}

  /** What has changed: of the people the rows, and whose row is gone; all else as a whole. */
  Map<String, Object> since(State before) {
    var changes = new LinkedHashMap<String, Object>();
    putIf(changes, "here", changed(before), !changed(before).isEmpty());
    putIf(changes, "gone", gone(before), !gone(before).isEmpty());
    putIf(changes, "left", left, before == NOTHING || !left.equals(before.left));
    putIf(changes, "rooms", rooms, before == NOTHING || !rooms.equals(before.rooms));
    putIf(changes, "acts", acts, before == NOTHING || !acts.equals(before.acts));
    changes.put("figures", figures);
    return changes;
  }

  private static void putIf(Map<String, Object> changes, String name, Object part, boolean isNew) {
    if (isNew) {
      changes.put(name, part);
    }
  }

  private List<Row> changed(State before) {
    return here.values().stream().filter(it -> !it.equals(before.here.get(it.id()))).toList();
  }

  private List<String> gone(State before) {
    return before.here.keySet().stream().filter(it -> !here.containsKey(it)).toList();
  }
}
