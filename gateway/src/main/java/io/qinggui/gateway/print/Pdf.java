package io.qinggui.gateway.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** A PDF of HTML. The font {@code sans} has Chinese characters, and is within the file. */
public final class Pdf {

  private static final String FONT = "/fonts/DroidSansFallbackFull.ttf";

  private Pdf() {}

  /**
   * The file.
   *
   * @param html well-formed as XML, with styles of CSS 2.1 and paged media
   */
  public static byte[] of(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .useFont(Pdf::font, "sans", 400, FontStyle.NORMAL, true)
          .useFont(Pdf::font, "sans", 700, FontStyle.NORMAL, true)
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A text as it stands within HTML. */
  public static String text(String raw) {
    return HtmlUtils.htmlEscape(raw, "UTF-8");
  }

  private static InputStream font() {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT), FONT);
  }
}
