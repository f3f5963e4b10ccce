package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running system with a small register, and a real browser in front of it. The system is one for
 * all classes that browse. Skipped where there is no {@link Chromium}. After each test nothing was
 * told to the console as an error, and nothing was asked of any other host.
 */
final class BrowsedNode
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

  private static final ExtensionContext.Namespace ROOM =
      ExtensionContext.Namespace.create(BrowsedNode.class);

  private final List<String> wrong = new ArrayList<>();
  private @Nullable RunningNode node;
  private @Nullable MovableClock clock;
  private @Nullable Chromium chromium;
  private @Nullable BrowserContext context;
  private @Nullable Page page;

  /** One for the whole run of tests. */
  private record Shared(Path directory, RunningNode node, MovableClock clock)
      implements AutoCloseable {

    static Shared start() {
      try {
        Path directory = Files.createTempDirectory("browsed");
        MovableClock clock = new MovableClock();
        RunningNode node = RunningNode.on(directory.resolve("data"), clock);
        SomeRegister.in(node);
        return new Shared(directory, node, clock);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      node.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    chromium = Chromium.start();
    Shared shared =
        test.getRoot().getStore(ROOM).computeIfAbsent("node", key -> Shared.start(), Shared.class);
    node = shared.node();
    clock = shared.clock();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    BrowserContext fresh = Objects.requireNonNull(chromium).windowAt(gateway());
    context = fresh;
    Page opened = fresh.newPage();
    page = opened;
    wrong.clear();
    opened.onConsoleMessage(
        it -> {
          // a refused page is itself an error to the console
          if (it.type().equals("error") && !it.text().contains("with a status of 4")) {
            wrong.add(it.text());
          }
        });
    opened.onRequest(
        it -> {
          if (!URI.create(it.url()).getAuthority().equals(gateway().getAuthority())) {
            wrong.add(it.url());
          }
        });
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Objects.requireNonNull(context).close();
    assertThat(wrong).isEmpty();
  }

  /** The page of this test. */
  Page page() {
    return Objects.requireNonNull(page);
  }

  /** The system itself. */
  RunningNode node() {
    return Objects.requireNonNull(node);
  }

  /** It is later in the system, for all tests that follow; tokens know no simulated clock. */
  void later(Duration by) {
    Objects.requireNonNull(clock).move(by);
  }

  /** As its issuer and its links name it. */
  URI gateway() {
    return node().frontDoor();
  }

  /** No rule of accessibility is broken (axe-core). */
  void accessible() {
    assertThat(new AxeBuilder(page()).analyze().getViolations())
        .as(page().url())
        .extracting(
            it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /** Nothing is wider than the window. */
  void fits() {
    assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
        .as(page().url())
        .isLessThanOrEqualTo((Integer) page().evaluate("window.innerWidth"));
  }

  /** A picture of the page, for docs, in the build directory. */
  void picture(String name) throws IOException {
    Chromium.picture(page(), name);
  }
}
