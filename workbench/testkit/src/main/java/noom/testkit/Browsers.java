package noom.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Some people's browsers, by name: each is started once, and all are closed together. */
public final class Browsers implements AutoCloseable {
  private final Map<List<Object>, CompletableFuture<Browser>> started = new HashMap<>();

  /**
   * Begins to start a browser, unless that has been done; waits for nothing.
   *
   * @param flags command line switches of this one; with others it is another browser
   */
  public void start(String name, String... flags) {
    starting(name, List.of(flags));
  }

  /** The browser with this name and these flags, as soon as it is there. */
  public Browser get(String name, String... flags) {
    return starting(name, List.of(flags)).join();
  }

  private CompletableFuture<Browser> starting(String name, List<String> flags) {
    return started.computeIfAbsent(
        List.of(name, flags),
        it -> CompletableFuture.supplyAsync(() -> new Browser(name, Chromium.start(flags))));
  }

  /** Closes all, also those that are just starting. */
  @Override
  public void close() {
    started.values().parallelStream().forEach(Browsers::close);
  }

  private static void close(CompletableFuture<Browser> starting) {
    starting.thenAccept(Browser::quit).exceptionally(neverStarted -> null).join();
  }
}
