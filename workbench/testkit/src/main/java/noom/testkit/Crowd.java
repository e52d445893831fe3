package noom.testkit;

/** Many who come and go, and what they leave in the memory. */
public final class Crowd {
  private Crowd() {}

  /** Connects one after the other; each leaves at once, every other one without a goodbye. */
  public static void comeAndGo(LessonExtension server, int times) {
    for (int i = 0; i < times; i++) {
      try (var client = RawClient.connect(server.port())) {
        if (i % 2 == 0) {
          client.reset();
        }
      }
    }
  }

  /** Bytes of the heap in use, after a look at what can be thrown away. */
  public static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
