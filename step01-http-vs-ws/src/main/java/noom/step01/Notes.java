package noom.step01;

import io.javalin.websocket.WsContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one notes on an object that is not one's own, such as a connection: one object of each type.
 * Any thread may call.
 */
public final class Notes {
  private static final String HERE = Notes.class.getName();

  private volatile Map<Class<?>, Object> objects = Map.of(); // a few: none is ever changed

  /** The notes on this connection: always the same ones. */
  public static Notes on(WsContext connection) {
    synchronized (connection.session) { // of the same connection, there are many contexts
      if (connection.attribute(HERE) == null) {
        connection.attribute(HERE, new Notes());
      }
      return connection.attribute(HERE);
    }
  }

  /** The object of this type; the first time, what is supplied, and null if that is null. */
  public <T> T get(Class<T> type, Supplier<T> first) {
    var known = objects.get(type);
    return type.cast(known == null ? add(type, first) : known);
  }

  private synchronized Object add(Class<?> type, Supplier<?> first) {
    if (!objects.containsKey(type)) {
      Optional.ofNullable(first.get()).ifPresent(it -> put(type, it));
    }
    return objects.get(type);
  }

  private void put(Class<?> type, Object object) {
    var more = new HashMap<>(objects); // who supplied it may have noted others meanwhile
    more.putIfAbsent(type, object);
    objects = Map.copyOf(more);
  }
}
