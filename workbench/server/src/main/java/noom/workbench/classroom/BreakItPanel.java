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
import java.util.stream.Stream;
import noom.workbench.docs.Docs;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;

/** The tab of the console in which things are broken; {@code break-it.js} fills it. */
final class BreakItPanel {
  private static final int SECONDS_AT_FIRST = 20;

  private BreakItPanel() {}

  /**
   * @param step whose server it is, in two digits
   */
  static DomContent panel(String step) {
    return section(
            h2("Break it"),
            p().with(
                    span("Let the class predict first. What it will see, and why, is in "),
                    a("the lesson").withHref(lesson(step) + "#break-it").withTarget("lesson"),
                    span(". Everyone's wire panel says that it is on purpose.")),
            choice(step),
            p().withClass("problem").attr("role", "alert"),
            h3("In force now"),
            ul().withId("in-force"),
            button("Stop all").withId("stop-all").withType("button"))
        .withId("break-it")
        .attr("role", "tabpanel")
        .attr("hidden");
  }

  /** The newest one that has something to break. */
  private static String lesson(String step) {
    var newest = faults(step).mapToInt(Fault::since).max().orElse(1);
    return Docs.lesson("%02d".formatted(newest));
  }

  private static Stream<Fault> faults(String step) {
    return Stream.of(Fault.values()).filter(it -> it.since() <= Integer.parseInt(step));
  }

  private static DomContent choice(String step) {
    return form(
        div(
            label("What").withFor("fault"),
            select(each(faults(step).map(BreakItPanel::option))).withId("fault")),
        div(label("For").withFor("whom"), select().withId("whom")),
        div(label().withFor("amount"), number("amount")).withId("takes-number"),
        div(label("Seconds").withFor("seconds"), seconds()).withId("takes-time"),
        button("Break it"));
  }

  private static DomContent option(Fault fault) {
    return TagCreator.option(fault.title())
        .withValue(fault.name())
        .attr("data-most", fault.most())
        .attr("data-unit", fault.unit())
        .attr("data-moment", fault.isMoment());
  }

  private static InputTag seconds() {
    return number("seconds")
        .withMax("" + Faults.LONGEST.toSeconds())
        .withValue("" + SECONDS_AT_FIRST);
  }

  private static InputTag number(String id) {
    return input().withId(id).withType("number").withMin("1").isRequired();
  }
}
