package noom.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Features that are told what happens. They cannot keep it from happening: one that throws is a bug
 * and goes into the log, and the others are told all the same.
 *
 * @param <T> to whom it happens
 */
public final class Listeners<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<BiConsumer<T, String>> listeners = new ArrayList<>();

  /**
   * @param listener is given to whom it happens, and what: it stands where the listeners are
   *     declared
   */
  public void add(BiConsumer<T, String> listener) {
    listeners.add(listener);
  }

  /** Tells them all, in the order in which they were added. */
  public void tell(T who, String what) {
    for (var listener : listeners) {
      try {
        listener.accept(who, what);
      } catch (RuntimeException bug) {
        LOG.error("A bug: a listener threw.", bug);
      }
    }
  }
}
