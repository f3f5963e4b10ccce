package io.qinggui.platform.web.write;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Callers;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.input.Parameters;
import io.qinggui.platform.web.input.RequestBodies;
import io.qinggui.platform.web.problem.BadValueException;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

final class CommandRequestResolver implements HandlerMethodArgumentResolver {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,198}[\\x21-\\x7E])?");

  private final JsonMapper mapper;

  CommandRequestResolver(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public CommandRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
    Caller caller = writer();
    // the decoded path, so that the spelling of its escapes makes no difference
    String target = request.getMethod() + " " + request.getServletPath();
    byte[] bytes = RequestBodies.of(request);
    WriteBody body =
        JsonLines.isTypeOf(request) ? WriteBody.lines(bytes) : WriteBody.read(mapper, bytes);
    return new CommandRequest(
        caller,
        commandId(request.getHeader(IDEMPOTENCY_KEY), caller, target),
        Identity.fingerprint(target, body.canonical()),
        IfMatch.expectedVersion(request.getHeader(HttpHeaders.IF_MATCH)),
        dryRun(request.getParameter("dryRun")),
        body.note().map(note -> Map.of("note", note)).orElse(Map.of()));
  }

  /** An auditor writes nothing, whatever the controller would ask. */
  private static Caller writer() {
    Caller caller = Callers.current();
    caller.require(
        caller.isAnyOf(
            Role.MIIT, Role.ADMINISTRATION, Role.EVALUATOR, Role.CARRIER, Role.OPERATOR));
    return caller;
  }

  private static String commandId(@Nullable String key, Caller caller, String target) {
    if (key == null) {
      return UUID.randomUUID().toString();
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid("/header/" + IDEMPOTENCY_KEY, "malformed-idempotency-key");
    }
    return Identity.uuid(caller.subject(), String.valueOf(caller.operatorId()), target, key);
  }

  private static boolean dryRun(@Nullable String text) {
    try {
      return text != null && Parameters.bool(text);
    } catch (BadValueException e) {
      throw ProblemException.invalid(
          List.of(new FieldProblem("/query/dryRun", e.code(), e.details())));
    }
  }
}
