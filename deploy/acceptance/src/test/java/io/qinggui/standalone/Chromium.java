package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.qinggui.repository.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser ({@code QINGGUI_CHROMIUM}, or {@code /usr/bin/chromium}). */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("QINGGUI_CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> SETTINGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Starts it; what calls is skipped where there is none. */
  static Chromium start() {
    assumeTrue(Files.isExecutable(PROGRAM), "there is no browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(SETTINGS)));
  }

  /** A window of its own, to which addresses are relative. */
  BrowserContext windowAt(URI address) {
    return browser.newContext(new Browser.NewContextOptions().setBaseURL(address.toString()));
  }

  /** A picture of a page, for docs, in the build directory. */
  static void picture(Page page, String name) throws IOException {
    Path pictures = Files.createDirectories(Repository.ROOT.resolve("deploy/acceptance/target"));
    Path file = pictures.resolve(name);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).isGreaterThan(5_000);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
