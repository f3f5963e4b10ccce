package io.qinggui.platform.web.write;

import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.web.LogKeys;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

final class CommandRequestResolver implements HandlerMethodArgumentResolver {

  private final JsonMapper mapper;
  private final EvidenceFiles files;

  CommandRequestResolver(JsonMapper mapper, EvidenceFiles files) {
    this.mapper = mapper;
    this.files = files;
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
    String commandId = commandId(IdempotencyKey.of(request), caller, target);
    // until the request is over
    MDC.put(LogKeys.COMMAND_ID, commandId);
    return new CommandRequest(
        caller,
        commandId,
        Identity.fingerprint(target, body.canonical()),
        Preconditions.of(request),
        dryRun(request.getParameter("dryRun")),
        meta(body));
  }

  private Map<String, String> meta(WriteBody body) {
    Map<String, String> meta = new LinkedHashMap<>();
    body.note().ifPresent(note -> meta.put("note", note));
    body.attachments(files).ifPresent(digests -> meta.put(EventMeta.ATTACHMENTS, digests));
    return meta;
  }

  /** An auditor writes nothing, whatever the controller would ask. */
  private static Caller writer() {
    Caller caller = Callers.current();
    caller.require(
        caller.isAnyOf(
            Role.MIIT, Role.ADMINISTRATION, Role.EVALUATOR, Role.CARRIER, Role.OPERATOR));
    return caller;
  }

  private static String commandId(Optional<String> key, Caller caller, String target) {
    return key.map(
            it -> Identity.uuid(caller.subject(), String.valueOf(caller.operatorId()), target, it))
        .orElseGet(() -> UUID.randomUUID().toString());
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
