package noom.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Features that are asked before something happens. Each may refuse it by an exception, such as a
 * user's mistake; then the others are not asked, and it does not happen.
 *
 * @param <T> who wants it
 */
public final class Middleware<T> {
  private final List<BiConsumer<T, String>> checks = new ArrayList<>();

  /**
   * @param check is given who wants it, and what: it stands where the middleware is declared
   */
  public void use(BiConsumer<T, String> check) {
    checks.add(check);
  }

  /** Asks them all, in the order in which they were added. */
  public void run(T who, String what) {
    checks.forEach(check -> check.accept(who, what));
  }
}
