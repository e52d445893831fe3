package noom.workbench.docs;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A step's README, as HTML: for a classroom without the internet.
 *
 * @param step two digits
 */
record LessonText(String step, Language language, Node text, Sources sources) {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();
  private static final Pattern WORD = Pattern.compile("(?m)^- \\*\\*(.+?)\\*\\*: (.+(?:\\n  .+)*)");

  /** In this language, or in English, if it is not written in that. */
  static LessonText of(String step, Language wanted, Sources sources) {
    var language = isThere(step, wanted) ? wanted : Language.ENGLISH;
    var text = MARKDOWN.parse(read(step, language, sources));
    text.accept(new OnlyInTheFile());
    return new LessonText(step, language, text, sources);
  }

  /** Run from a checkout, the text is that of the checkout: an edit shows when it is saved. */
  private static String read(String step, Language language, Sources sources) {
    var saved = sources.module(step).map(it -> it.resolve(language.lesson()));
    return saved.map(Sources::read).orElseGet(() -> readPacked(path(step, language)));
  }

  private static String path(String step, Language language) {
    return "/step" + step + "/" + language.lesson();
  }

  private static String readPacked(String path) {
    try (var file = LessonText.class.getResourceAsStream("/web" + path)) {
      return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The heading above it all, without {@code Step 04 ·}. */
  String name() {
    var title = headings(1).values().stream().findFirst().orElse("");
    return title.replaceFirst("^Step \\d\\d · ", "");
  }

  /** The headings of its sections, by their ids. */
  Map<String, String> contents() {
    return headings(2);
  }

  private Map<String, String> headings(int level) {
    var ids = IdGenerator.builder().build();
    var found = new LinkedHashMap<String, String>();
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            var words = PLAIN.render(heading).strip();
            var id = ids.generateId(words);
            if (heading.getLevel() == level) {
              found.put(id, words);
            }
          }
        });
    return found;
  }

  /** The field's words that this lesson introduces, and what each means, as HTML. */
  Map<String, String> words() {
    return WORD.matcher(section("lesson.words"))
        .results()
        .collect(
            toMap(
                it -> it.group(1),
                it -> html(it.group(2).replaceAll("\\s+", " ")),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  /**
   * What stands below a heading, as it was written.
   *
   * @param key of the heading, among the messages
   */
  String section(String key) {
    var heading = Messages.of(language).get(key);
    var markdown = read(step, language, sources);
    var start = markdown.indexOf("\n## " + heading + "\n");
    var end = markdown.indexOf("\n## ", start + 1);
    return start < 0 ? "" : markdown.substring(start, end < 0 ? markdown.length() : end);
  }

  String html() {
    return html(text);
  }

  /** A piece of this lesson, or one that goes with it. */
  String html(String markdown) {
    return html(MARKDOWN.parse(markdown));
  }

  private String html(Node node) {
    node.accept(new LessonLinks(step, this::source));
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .nodeRendererFactory(context -> new CodeBlocks(context, this::snippet))
        .build()
        .render(node)
        .replace("<th></th>", "<td></td>"); // a corner without words heads nothing
  }

  /** Where the code of a snippet stands: its first line names the file. */
  private Optional<String> snippet(String path, String code) {
    return target(path)
        .flatMap(sources::file)
        .map(file -> sources.page(file) + "#L" + line(Sources.read(file), code));
  }

  /** The first line of the code, where the whole of it stands; 1 if nowhere. */
  private static int line(String whole, String code) {
    var lines = whole.lines().map(String::strip).toList();
    var wanted = new ArrayList<>(code.strip().lines().map(String::strip).toList());
    for (int i = 0; i + wanted.size() <= lines.size(); i++) {
      if (lines.subList(i, i + wanted.size()).equals(wanted)) {
        return i + 1;
      }
    }
    return 1;
  }

  private Optional<String> source(String path) {
    return target(path).flatMap(sources::file).map(sources::page);
  }

  /** A path as the README writes it, seen from the checkout. */
  private Optional<String> target(String path) {
    return sources
        .module(step)
        .map(it -> it.resolve(path).normalize())
        .filter(it -> it.startsWith(sources.checkout().orElseThrow().folder()))
        .map(sources::name);
  }

  /** Whether the lesson of this step is served here. */
  static boolean isLesson(String step) {
    return isThere(step, Language.ENGLISH);
  }

  private static boolean isThere(String step, Language language) {
    return Shell.isThere(path(step, language));
  }
}
