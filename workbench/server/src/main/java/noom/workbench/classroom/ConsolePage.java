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
import noom.workbench.language.Messages;

/**
 * The console as HTML; {@code console/main.js} fills it.
 *
 * @param words in the language of the instructor
 */
record ConsolePage(Messages words) {
  /**
   * @param offers the acts that not every lesson has: {@code rooms}, {@code pause}
   */
  String html(Shell shell, Set<String> offers) {
    var links = List.of(a(words.get("console.page")).withHref("/").withTarget("_blank"));
    return shell.page(
        words,
        new Banner(shell.step(), words.get("console.tab"), words.get("console.title"), "", links),
        main(
                p().withId("figures"),
                p().withId("line").attr("role", "status"),
                tabs(),
                theClass(offers.contains("rooms"), offers.contains("pause")),
                new BreakItPanel(words).panel(shell.step()))
            .withId(Shell.MAIN)
            .withClass("console"),
        List.of(
            Shell.styles("/workbench/class/console/style.css"),
            Shell.module("/workbench/class/console/main.js")));
  }

  private DomContent tabs() {
    return div(tab("console.class", "class"), tab("break.title", "break-it"))
        .withClass("tabs")
        .attr("role", "tablist");
  }

  private ButtonTag tab(String key, String panel) {
    return button(words.get(key))
        .withType("button")
        .attr("role", "tab")
        .attr("aria-controls", panel);
  }

  private DomContent theClass(boolean hasRooms, boolean canPause) {
    return div(acts(hasRooms, canPause), here(), iff(hasRooms, rooms()), left())
        .withId("class")
        .attr("role", "tabpanel");
  }

  private DomContent acts(boolean hasRooms, boolean canPause) {
    return section(
            h2(words.get("acts.title")),
            line("say"),
            iff(hasRooms, line("bring")),
            iff(canPause, pause()),
            p().withClass("problem").attr("role", "alert"),
            ul().attr("aria-label", words.get("acts.done")))
        .withId("acts");
  }

  private ButtonTag pause() {
    return button(words.get("acts.pause")).withId("pause").withType("button");
  }

  private DomContent line(String name) {
    return form(
            label(words.get("acts." + name + ".label")).withFor(name + "-text"),
            input().withId(name + "-text").isRequired().attr("autocomplete", "off"),
            button(words.get("acts." + name)))
        .withId(name);
  }

  private DomContent here() {
    var filter =
        input()
            .withId("filter")
            .withType("search")
            .withPlaceholder(words.get("console.filter"))
            .attr("aria-label", words.get("console.filter.label"));
    return section(
            div(h2(words.get("console.here")), filter).withClass("bar"),
            listing("console.here.all"))
        .withId("here");
  }

  private DomContent rooms() {
    return section(h2(words.get("console.rooms")), listing("console.rooms.all"))
        .withId("open-rooms");
  }

  private DomContent left() {
    return section(h2(words.get("console.left")), listing("console.left.all")).withId("left");
  }

  /** In a box that scrolls by itself where it is too wide. */
  private DivTag listing(String key) {
    var rows = tbody().attr("data-empty", words.get("console.nobody"));
    return div(table(caption(words.get(key)), thead(tr()), rows))
        .withClass("wide")
        .attr("tabindex", "0");
  }
}
