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
import noom.workbench.language.Messages;

/** The panel that goes with {@code slow-reader.js}: what does a reader cost who hardly reads? */
final class SlowReader {
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private SlowReader() {}

  static DomContent panel(Messages words) {
    return section(
            h2(words.get("slow.title")),
            p(
                button(words.get("slow.read")).withId("read-slowly").withType("button"),
                button(words.get("slow.send")).withId("send-much").withType("button"),
                button(words.get("slow.measure")).withId("measure").withType("button")),
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
                .contentType("application/json")
                .result(
                    "{\"megabytes\": %d, \"connections\": %d}"
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
