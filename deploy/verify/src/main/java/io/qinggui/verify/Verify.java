package io.qinggui.verify;

import io.qinggui.kit.KitDescription;
import io.qinggui.kit.archive.FileDigest;
import io.qinggui.kit.archive.ZipReader;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.policy.Policy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The program: {@code java -jar qinggui-verify.jar FILE.zip}. */
public final class Verify {

  static final int RIGHT = 0;
  static final int WRONG = 1;
  static final int NOT_CHECKED = 2;

  private static final int SHOWN = 20;

  private @Nullable Path file;
  private @Nullable Path policy;
  private @Nullable OffsetDateTime from;
  private @Nullable OffsetDateTime to;
  private String language = Locale.getDefault().getLanguage();

  private Verify() {}

  /** Ends with 0 when all is right, 1 when something is wrong, 2 when nothing was checked. */
  public static void main(String[] args) {
    System.exit(new Verify().run(List.of(args), Texts.console()));
  }

  /**
   * The same within another program.
   *
   * @return what the program would end with
   */
  public static int run(PrintStream out, String... args) {
    return new Verify().run(List.of(args), out);
  }

  private int run(List<String> args, PrintStream out) {
    try {
      read(new ArrayDeque<>(args));
    } catch (NoSuchElementException | DateTimeException e) {
      file = null;
    }
    Texts texts = new Texts(language, out);
    Path kit = file;
    if (kit == null) {
      texts.line("usage");
      return NOT_CHECKED;
    }
    try {
      return check(kit, texts);
    } catch (IOException e) {
      texts.line("unreadable", e);
    } catch (IllegalArgumentException | MalformedException e) {
      texts.line("no-kit", kit, String.valueOf(e.getMessage()));
    }
    return NOT_CHECKED;
  }

  private void read(Deque<String> rest) {
    while (!rest.isEmpty()) {
      String next = rest.removeFirst();
      switch (next) {
        case "--policy" -> policy = Path.of(rest.removeFirst());
        case "--lang" -> language = rest.removeFirst();
        case "--diff" -> {
          from = OffsetDateTime.parse(rest.removeFirst());
          to = OffsetDateTime.parse(rest.removeFirst());
        }
        default -> {
          if (next.startsWith("-") || file != null) {
            throw new NoSuchElementException(next);
          }
          file = Path.of(next);
        }
      }
    }
  }

  private int check(Path kit, Texts out) throws IOException {
    Policy own = policy == null ? null : Policy.parse(Files.readAllBytes(policy));
    Verification done = new Verification(ZipReader.open(kit), own);
    out.line("digest", FileDigest.of(kit));
    describe(done, out);
    List<Finding> findings = done.findings();
    findings.stream().limit(SHOWN).forEach(it -> tell(it, out));
    out.line(findings.isEmpty() ? "right" : "wrong", findings.size());
    if (from != null && to != null) {
      new Differences(done, from.toInstant(), to.toInstant(), out).print();
    }
    return findings.isEmpty() ? RIGHT : WRONG;
  }

  private void describe(Verification done, Texts out) {
    KitDescription it = done.description();
    String of = String.join(", ", it.operators());
    out.line(it.coversEverything() ? "kit.all" : "kit.operators", of, it.madeAt(), it.madeBy());
    out.line(policy == null ? "policy.kit" : "policy.own", policy == null ? "" : policy);
    done.policy().logs().forEach(log -> out.line("policy.key", log.key().format()));
    done.policy().witnesses().forEach(its -> out.line("policy.key", its.key().format()));
    for (LedgerCheck each : done.ledgers()) {
      out.line(
          "ledger",
          each.part.name(),
          each.proven(),
          each.part.size(),
          each.checkpoint.origin(),
          each.witnesses());
    }
    out.line("decisions", done.lines().size(), it.knownAt(), it.rulebook());
  }

  private static void tell(Finding it, Texts out) {
    String place = it.position() == 0 ? "place.whole" : "place.position";
    out.line(place, it.where(), it.position());
    out.line(it.fault().key(), it.detail());
  }
}
