package noom.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import noom.testkit.engine.BrowserType;

/** Some people's browsers, by name: each is started once, and all are closed together. */
public final class Browsers implements AutoCloseable {
  private final Map<List<Object>, CompletableFuture<Browser>> started = new HashMap<>();

  /**
   * Begins to start a browser, unless that has been done; waits for nothing.
   *
   * @param flags command line switches of this one; with others it is another browser
   */
  public void start(BrowserType type, String name, String... flags) {
    starting(type, name, List.of(flags));
  }

  /** The browser of this type, name and flags, as soon as it is there. */
  public Browser get(BrowserType type, String name, String... flags) {
    return starting(type, name, List.of(flags)).join();
  }

  /** The same for the browser that is chosen. */
  public void start(String name) {
    start(BrowserType.chosen(), name);
  }

  /** The same for the browser that is chosen. */
  public Browser get(String name) {
    return get(BrowserType.chosen(), name);
  }

  private CompletableFuture<Browser> starting(BrowserType type, String name, List<String> flags) {
    return started.computeIfAbsent(
        List.of(type, name, flags),
        it -> CompletableFuture.supplyAsync(() -> new Browser(name, type.launch(flags))));
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
