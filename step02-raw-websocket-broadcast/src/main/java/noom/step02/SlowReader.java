package noom.step02;

import static j2html.TagCreator.button;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.javalin.config.JavalinConfig;
import j2html.tags.DomContent;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.function.IntSupplier;

/** The panel that goes with {@code slow-reader.js}: what does a reader cost who stops reading? */
final class SlowReader {
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private SlowReader() {}

  static DomContent panel() {
    return section(
            h2("A slow reader"),
            p(
                button("Stop reading").withId("stop-reading").withType("button"),
                button("Send 8 MB").withId("send-much").withType("button"),
                button("Measure").withId("measure").withType("button")),
            ol().withId("measured").attr("aria-live", "polite"))
        .withId("slow-reader");
  }

  /**
   * Lets the page ask what the server holds.
   *
   * @param connections how many there are
   */
  static void install(JavalinConfig app, IntSupplier connections) {
    app.routes.get(
        "/held",
        request ->
            request
                .header("Cache-Control", "no-store")
                .result(
                    "%,d MB of memory in use, %d connections"
                        .formatted(megabytesInUse(), connections.getAsInt())));
  }

  /**
   * Without the garbage: what is held by somebody. One at a time, for it keeps everybody waiting.
   */
  private static synchronized long megabytesInUse() {
    MEMORY.gc();
    return MEMORY.getHeapMemoryUsage().getUsed() >> 20;
  }
}
