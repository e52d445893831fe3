package noom.workbench.classroom;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.InputTag;
import java.util.Locale;
import java.util.stream.Stream;
import noom.workbench.docs.Docs;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;
import noom.workbench.language.Messages;

/**
 * The tab of the console in which things are broken; {@code break-it.js} fills it.
 *
 * @param words in the language of the instructor
 */
record BreakItPanel(Messages words) {
  private static final int SECONDS_AT_FIRST = 20;

  /**
   * @param step whose server it is, in two digits
   */
  DomContent panel(String step) {
    return section(
            h2(words.get("break.title")),
            p().with(
                    span(words.get("break.why") + " "),
                    a(words.get("break.lesson")).withHref(lesson(step)).withTarget("lesson")),
            choice(step),
            p().withClass("problem").attr("role", "alert"),
            h3(words.get("break.in.force")),
            ul().withId("in-force").attr("data-empty", words.get("break.nothing")),
            button(words.get("break.stop.all")).withId("stop-all").withType("button"))
        .withId("break-it")
        .attr("role", "tabpanel")
        .attr("hidden");
  }

  /** Where the newest one that has something to break says so, below the same words. */
  private String lesson(String step) {
    var newest = faults(step).mapToInt(Fault::since).max().orElse(1);
    var heading = words.get("break.title").toLowerCase(Locale.ROOT).replace(' ', '-');
    return Docs.lesson("%02d".formatted(newest), words.language()) + "#" + heading;
  }

  private static Stream<Fault> faults(String step) {
    return Stream.of(Fault.values()).filter(it -> it.since() <= Integer.parseInt(step));
  }

  private DomContent choice(String step) {
    return form(
        div(
            label(words.get("break.what")).withFor("fault"),
            select(each(faults(step).map(this::option))).withId("fault")),
        div(label(words.get("break.whom")).withFor("whom"), select().withId("whom")),
        div(label().withFor("amount"), number("amount")).withId("takes-number"),
        div(label(words.get("break.seconds")).withFor("seconds"), seconds()).withId("takes-time"),
        button(words.get("break.title")));
  }

  private DomContent option(Fault fault) {
    return TagCreator.option(words.get("fault." + fault.name()))
        .withValue(fault.name())
        .attr("data-most", fault.most())
        .attr("data-usual", fault.usual())
        .attr("data-unit", unit(fault))
        .attr("data-moment", fault.isMoment());
  }

  /** Of the number that it takes; "" if it takes none. */
  private String unit(Fault fault) {
    return fault.most() == 0 ? "" : words.get("fault." + fault.name() + ".unit");
  }

  private InputTag seconds() {
    return number("seconds")
        .withMax("" + Faults.LONGEST.toSeconds())
        .withValue("" + SECONDS_AT_FIRST);
  }

  private InputTag number(String id) {
    return input().withId(id).withType("number").withMin("1").isRequired();
  }
}
