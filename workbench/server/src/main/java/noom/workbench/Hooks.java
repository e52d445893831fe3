package noom.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * Where features hang on what they do at a certain moment, such as when somebody enters a room.
 *
 * @param <T> to whom it happens
 */
public final class Hooks<T> {
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
}
