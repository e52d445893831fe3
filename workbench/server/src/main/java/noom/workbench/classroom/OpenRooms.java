package noom.workbench.classroom;

import java.util.Map;

/** The rooms of a lesson that has some. Any thread may call. */
public interface OpenRooms {
  /** How many are in each. */
  Map<String, Integer> counts();

  /** Has all who are in it leave. */
  void empty(String room);
}
