package noom.workbench;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where features hang on what they do at a certain moment, such as when somebody enters a room.
 *
 * @param <T> to whom it happens
 */
public final class Hooks<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  private final List<Hook<T>> hooks = new ArrayList<>();

  /**
   * What a feature does at that moment.
   *
   * @param <T> to whom it happens
   */
  @FunctionalInterface
  public interface Hook<T> {
    /**
     * @param what happens: what it is, stands where the hooks are declared
     */
    void run(T who, String what);
  }

  public void add(Hook<T> hook) {
    hooks.add(hook);
  }

  /** Runs all, in the order in which they were added; one that throws is the last. */
  public void run(T who, String what) {
    hooks.forEach(hook -> hook.run(who, what));
  }

  /** Runs all, even if one throws, which is a bug: it must not keep others from tidying up. */
  public void runAll(T who, String what) {
    for (var hook : hooks) {
      try {
        hook.run(who, what);
      } catch (RuntimeException bug) {
        LOG.error("A bug: a hook threw.", bug);
      }
    }
  }
}
