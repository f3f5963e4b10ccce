package io.qinggui.operator;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.RunningService;
import io.qinggui.platform.testkit.Tokens;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The service, started once for all API tests. */
public final class OperatorService {

  private static final RunningService SERVICE =
      RunningService.start(OperatorServiceApplication.class, "operator");

  public static final Api API = SERVICE.api();
  public static final Ledger LEDGER = SERVICE.ledger();
  public static final Path DIRECTORY = SERVICE.directory();

  private OperatorService() {}

  /** A valid code that no other test has. */
  public static String newUscc() {
    return RunningService.newUscc();
  }

  /** Registers an operator of the province and answers its id. */
  public static String newOperator(String kind, String province) {
    String uscc = newUscc();
    Answer answer =
        API.post(
            Tokens.miit(),
            "/api/v1/operators",
            Api.json(
                "{'uscc':'%s','name':'企业%s','kind':'%s','province':'%s'}",
                uscc, uscc, kind, province));
    if (answer.status() != 201) {
      throw new AssertionError(answer);
    }
    return uscc;
  }

  /** What is refused with this status and code; the answer is for further looks. */
  public static Answer refused(int status, String code, Supplier<Answer> write) {
    return SERVICE.refusals().refused(status, code, write);
  }

  /** What is refused because of one value. */
  public static void refusedAt(String pointer, String code, Supplier<Answer> write) {
    SERVICE.refusals().refusedAt(pointer, code, write);
  }
}
