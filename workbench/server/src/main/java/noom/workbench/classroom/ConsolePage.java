package noom.workbench.classroom;

import static j2html.TagCreator.a;
import static j2html.TagCreator.main;
import static j2html.TagCreator.section;

import java.util.List;
import noom.workbench.docs.Shell;
import noom.workbench.docs.Shell.Banner;

/** The console as HTML; {@code console/main.js} fills it. */
final class ConsolePage {
  private ConsolePage() {}

  static String html(Shell shell) {
    var links = List.of(a("The page of the class").withHref("/").withTarget("_blank"));
    return shell.page(
        new Banner(shell.step(), "Console", "The class", "", links),
        main(section().withId("break-it")).withId(Shell.MAIN),
        List.of());
  }
}
