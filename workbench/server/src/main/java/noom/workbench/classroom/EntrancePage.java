package noom.workbench.classroom;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.join;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import noom.workbench.docs.Shell;
import noom.workbench.language.Messages;

/**
 * What the last row reads.
 *
 * @param words in the language of the one who asks
 * @param others more addresses of this machine, each of another network
 * @param isVouchedFor whether the certificate was given, so that browsers may trust it
 */
record EntrancePage(Messages words, Invitation invitation, List<URI> others, boolean isVouchedFor) {
  private static final String FOLDER = "/workbench/class/entrance/";

  static List<DomContent> head() {
    return List.of(Shell.styles(FOLDER + "style.css"), Shell.module(FOLDER + "main.js"));
  }

  DomContent content() {
    return main(wayIn(), div(warning(), help()).withClass("beside"))
        .withId(Shell.MAIN)
        .withClass("entrance");
  }

  private SectionTag wayIn() {
    var code =
        div(rawHtml(invitation.svg()))
            .withId("code")
            .attr("role", "img")
            .attr("aria-label", words.get("class.code", Map.of("link", invitation.link())));
    return section(
            h2(words.get("class.in")),
            code,
            p(a(invitation.page().toString()).withHref(invitation.link().toString()))
                .withId("address"),
            p(each(others, this::other)).withId("others"),
            p("…").withId("people").attr("role", "status"))
        .withClass("way-in");
  }

  private DomContent other(URI page) {
    return join(
        words.get("class.other.network"),
        a(page.toString()).withHref(page.resolve("/class") + "?" + invitation.link().getRawQuery()),
        " ");
  }

  private DomContent warning() {
    if (isVouchedFor) {
      return join();
    }
    return section(
            h2(words.get("class.warning")),
            p(words.get("class.warning.why")),
            ul(each(List.of("chrome", "safari", "firefox"), this::step)),
            p(words.get("class.warning.elsewhere")))
        .withId("warning");
  }

  private DomContent step(String browser) {
    var key = "class.warning." + browser;
    return li(
        join(strong(words.get(key)), words.get(key + ".first"), "→", words.get(key + ".then")));
  }

  private DomContent help() {
    var ways =
        each(List.of("camera", "iphone", "network"), it -> li(words.get("class.help." + it)));
    return section(h2(words.get("class.help")), ul(ways)).withId("help");
  }
}
