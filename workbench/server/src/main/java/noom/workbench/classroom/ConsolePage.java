package noom.workbench.classroom;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;
import java.util.List;
import java.util.Set;
import noom.workbench.docs.Shell;
import noom.workbench.docs.Shell.Banner;

/** The console as HTML; {@code console/main.js} fills it. */
final class ConsolePage {
  private ConsolePage() {}

  /**
   * @param offers the acts that not every lesson has: {@code rooms}, {@code pause}
   */
  static String html(Shell shell, Set<String> offers) {
    var links = List.of(a("The page of the class").withHref("/").withTarget("_blank"));
    return shell.page(
        new Banner(shell.step(), "Console", "The class", "", links),
        main(
                p().withId("figures"),
                p().withId("line").attr("role", "status"),
                tabs(),
                theClass(offers.contains("rooms"), offers.contains("pause")),
                BreakItPanel.panel(shell.step()))
            .withId(Shell.MAIN)
            .withClass("console"),
        List.of(
            Shell.styles("/workbench/class/console/style.css"),
            Shell.module("/workbench/class/console/main.js")));
  }

  private static DomContent tabs() {
    return div(tab("The class", "class"), tab("Break it", "break-it"))
        .withClass("tabs")
        .attr("role", "tablist");
  }

  private static ButtonTag tab(String words, String panel) {
    return button(words).withType("button").attr("role", "tab").attr("aria-controls", panel);
  }

  private static DomContent theClass(boolean hasRooms, boolean canPause) {
    return div(acts(hasRooms, canPause), here(), iff(hasRooms, rooms()), left())
        .withId("class")
        .attr("role", "tabpanel");
  }

  private static DomContent acts(boolean hasRooms, boolean canPause) {
    return section(
            h2("Acts"),
            line("say", "Say something on every page", "Say it"),
            iff(hasRooms, line("bring", "Bring everyone into the room", "Bring them")),
            iff(canPause, button("Pause the chat for a minute").withId("pause").withType("button")),
            p().withClass("problem").attr("role", "alert"),
            ul().attr("aria-label", "What can be undone"))
        .withId("acts");
  }

  private static DomContent line(String name, String words, String act) {
    return form(
            label(words).withFor(name + "-text"),
            input().withId(name + "-text").isRequired().attr("autocomplete", "off"),
            button(act))
        .withId(name);
  }

  private static DomContent here() {
    var filter =
        input()
            .withId("filter")
            .withType("search")
            .withPlaceholder("Filter: press /")
            .attr("aria-label", "Show only people with these words");
    return section(div(h2("Here"), filter).withClass("bar"), listing("Who is here")).withId("here");
  }

  private static DomContent rooms() {
    return section(h2("Rooms"), listing("Rooms that are open")).withId("open-rooms");
  }

  private static DomContent left() {
    return section(h2("Left in the last ten minutes"), listing("Who has left")).withId("left");
  }

  /** In a box that scrolls by itself where it is too wide. */
  private static DivTag listing(String title) {
    return div(table(caption(title), thead(tr()), tbody())).withClass("wide").attr("tabindex", "0");
  }
}
