package noom.workbench.docs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Code in a lesson: where it stands, for the highlighter to colour, for the reader to copy. */
final class CodeBlocks implements NodeRenderer {
  private static final Pattern FROM = Pattern.compile("^// (\\S+/\\S+)\\n");

  private final HtmlNodeRendererContext context;
  private final BiFunction<String, String, Optional<String>> snippet;

  /**
   * @param snippet finds the page and line of a piece of code, by its path and its text
   */
  CodeBlocks(
      HtmlNodeRendererContext context, BiFunction<String, String, Optional<String>> snippet) {
    this.context = context;
    this.snippet = snippet;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    var block = (FencedCodeBlock) node;
    var from = FROM.matcher(block.getLiteral());
    var path = from.find() ? from.group(1) : null;
    var code = path == null ? block.getLiteral() : block.getLiteral().substring(from.end());
    var html = context.getWriter();
    html.line();
    html.tag("figure", Map.of("class", "code"));
    if (path != null) {
      caption(html, path, snippet.apply(path, code));
    }
    code(html, block.getInfo(), code);
    html.tag("/figure");
    html.line();
  }

  private static void caption(HtmlWriter html, String path, Optional<String> page) {
    html.tag("figcaption");
    page.ifPresent(it -> html.tag("a", Map.of("href", it)));
    html.text(path);
    page.ifPresent(it -> html.tag("/a"));
    html.tag("/figcaption");
  }

  private static void code(HtmlWriter html, String language, String code) {
    html.tag("pre");
    html.tag("code", Map.of("class", "language-" + language));
    html.text(code);
    html.tag("/code");
    html.tag("/pre");
  }
}
