package noom.step03;

import noom.step01.Notes;

/** A connection is an object on which one can note things: here, a nickname. */
public final class Nicknames {
  public static final int MAX_LENGTH = 20;
  public static final String AT_FIRST = "Anon";

  private volatile String nickname;

  private Nicknames() {}

  private static Nicknames on(Notes connection) {
    return connection.get(Nicknames.class, Nicknames::new);
  }

  /** The nickname of a connection; Anon, if it has none. */
  public static String of(Notes connection) {
    return has(connection) ? on(connection).nickname : AT_FIRST;
  }

  public static boolean has(Notes connection) {
    return on(connection).nickname != null;
  }

  /**
   * Notes a nickname.
   *
   * @param name as {@link Text#name} makes it, of at most {@link #MAX_LENGTH} characters
   */
  public static void set(Notes connection, String name) {
    on(connection).nickname = name;
  }
}
