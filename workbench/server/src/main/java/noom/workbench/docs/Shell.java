package noom.workbench.docs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.HeaderTag;
import j2html.tags.specialized.HtmlTag;
import j2html.tags.specialized.LinkTag;
import j2html.tags.specialized.PTag;
import j2html.tags.specialized.ScriptTag;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;

/**
 * What all pages of a server share: styles, the banner, and the way past it.
 *
 * @param step of this server: two digits
 * @param scripts what every page runs, at the moment when it is made
 */
public record Shell(String step, Supplier<List<ScriptTag>> scripts) {
  /** The id of what follows the banner. */
  public static final String MAIN = "content";

  private static final String PICO = "/webjars/picocss__pico/2.1.1/css/pico.min.css";

  /**
   * What stands above a page.
   *
   * @param step of which the page tells: two digits
   * @param tab begins the title, for a tab shows little more of it
   * @param idea one sentence, or ""
   * @param links to the other pages
   */
  public record Banner(String step, String tab, String name, String idea, List<ATag> links) {}

  /**
   * A page as HTML.
   *
   * @param words in the language of the page
   * @param more styles and scripts of this page alone
   */
  public String page(
      Messages words, Banner banner, DomContent content, List<? extends DomContent> more) {
    return document(tag(words, banner, content, more));
  }

  /** The same, to add something to it. */
  public HtmlTag tag(
      Messages words, Banner banner, DomContent content, List<? extends DomContent> more) {
    return html(
            head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(banner.tab + " · " + banner.name),
                link().withRel("icon").withHref("/workbench/icon.svg"),
                each(styleSheets().map(Shell::styles)),
                script(rawHtml(words.json())).withType("application/json").withId("messages"),
                module("/workbench/language.js"),
                each(scripts.get(), it -> it),
                each(more, it -> it)),
            body(unstyled(words), skipLink(words), above(words, banner), content))
        .attr("lang", words.language().code());
  }

  /** What all pages share, then what each step adds to the one below it. */
  private Stream<String> styleSheets() {
    var shared =
        Stream.of(PICO, "/workbench/site.css", "/workbench/wire.css", "/workbench/dock.css");
    var ofSteps =
        IntStream.rangeClosed(1, Integer.parseInt(step))
            .mapToObj("/step%02d/style.css"::formatted)
            .filter(Shell::isThere);
    return Stream.concat(shared, ofSteps);
  }

  /** What a lesson's page has in a class: that of the workbench, then what each step adds. */
  public Stream<DomContent> forClass() {
    var ofSteps =
        IntStream.rangeClosed(1, Integer.parseInt(step))
            .mapToObj("/step%02d/classroom/main.js"::formatted)
            .filter(Shell::isThere)
            .map(Shell::module);
    var shared =
        Stream.of(styles("/workbench/class/style.css"), module("/workbench/class/main.js"));
    return Stream.concat(shared, ofSteps);
  }

  /** Whether this step, or one below it, brings the file of this path. */
  static boolean isThere(String path) {
    return Shell.class.getResource("/web" + path) != null;
  }

  /** Hidden by {@code site.css}: where this is seen, nothing else of the page works either. */
  private static PTag unstyled(Messages words) {
    return p(words.get("page.unstyled")).withClass("unstyled");
  }

  /** For the keyboard: past the banner, with one key. */
  private static ATag skipLink(Messages words) {
    return a(words.get("page.skip")).withHref("#" + MAIN).withClass("skip");
  }

  private HeaderTag above(Messages words, Banner banner) {
    var links = Stream.<DomContent>concat(banner.links.stream(), languages(words.language()));
    return header(
        p(strong("Noom workbench"), span("Step " + banner.step), each(links)).withClass("trail"),
        h1(banner.name),
        p(banner.idea).withClass("idea"));
  }

  /** The switch to another language, each by its own name: {@code language.js} lets it be kept. */
  private static Stream<DomContent> languages(Language here) {
    return Stream.of(Language.values()).filter(it -> it != here).map(Shell::language);
  }

  private static ATag language(Language other) {
    return a(other.ownName())
        .withClass("language")
        .withHref("?lang=" + other.code())
        .withLang(other.code())
        .attr("hreflang", other.code());
  }

  public static LinkTag styles(String path) {
    return link().withRel("stylesheet").withHref(path);
  }

  public static ScriptTag module(String path) {
    return script().withType("module").withSrc(path);
  }
}
