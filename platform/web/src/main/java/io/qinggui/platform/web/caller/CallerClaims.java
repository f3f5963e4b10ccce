package io.qinggui.platform.web.caller;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads from a token's claims who the caller is. What is not of a form that it knows is absent. */
public final class CallerClaims {

  /** Longer than any name; what a caller is called is stored with every event. */
  private static final int LONGEST = 200;

  private final List<ClaimPath> subject;
  private final List<ClaimPath> roles;
  private final List<ClaimPath> province;
  private final List<ClaimPath> operator;
  private final List<ClaimPath> name;
  private final List<ClaimPath> client;
  private final Map<String, Role> known;

  CallerClaims(SecurityProperties properties) {
    this.subject = paths(properties.claims().subject());
    this.roles = paths(properties.claims().roles());
    this.province = paths(properties.claims().province());
    this.operator = paths(properties.claims().operator());
    this.name = paths(properties.claims().name());
    this.client = paths(properties.claims().client());
    Map<String, Role> names = new HashMap<>();
    Arrays.stream(Role.values())
        .forEach(role -> names.put(properties.rolePrefix() + role.name(), role));
    names.putAll(properties.roleNames());
    this.known = Map.copyOf(names);
  }

  /** The caller, unless nobody is named. */
  Optional<Caller> caller(Jwt token) {
    return caller(token.getClaims());
  }

  /**
   * The caller whom claims name, unless they name nobody. Whether the token is genuine is not
   * looked at.
   *
   * @param claims of an access token
   */
  public Optional<Caller> caller(Map<String, Object> claims) {
    return text(subject, claims)
        .map(
            named ->
                new Caller(
                    named,
                    roles(claims),
                    text(province, claims).orElse(null),
                    text(operator, claims).orElse(null),
                    text(name, claims).map(CallerClaims::shown).orElse(null),
                    text(client, claims).map(CallerClaims::shown).orElse(null)));
  }

  /** Where roles are looked for, to tell whoever set up an issuer. */
  List<String> placesOfRoles() {
    return roles.stream().map(ClaimPath::text).toList();
  }

  private Set<Role> roles(Map<String, Object> claims) {
    Set<Role> found = EnumSet.noneOf(Role.class);
    roles.stream()
        .flatMap(path -> names(path.in(claims)))
        .map(known::get)
        .filter(Objects::nonNull)
        .forEach(found::add);
    return found;
  }

  private static Stream<String> names(@Nullable Object claim) {
    return switch (claim) {
      case String text -> Arrays.stream(text.strip().split("\\s+"));
      case Collection<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast);
      case null, default -> Stream.empty();
    };
  }

  private static Optional<String> text(List<ClaimPath> paths, Map<String, Object> claims) {
    return paths.stream().map(path -> text(path.in(claims))).flatMap(Optional::stream).findFirst();
  }

  /** Issuers that let attributes have several values send the only one as a list. */
  private static Optional<String> text(@Nullable Object claim) {
    return switch (claim) {
      case String text when !text.isBlank() -> Optional.of(text);
      case Collection<?> list when list.size() == 1 -> text(list.iterator().next());
      case null, default -> Optional.empty();
    };
  }

  /** A name is for people's eyes: what could deceive or flood them is left out. */
  private static @Nullable String shown(String text) {
    String name = text.strip();
    boolean harmless = name.codePoints().noneMatch(CallerClaims::isUnseen);
    return harmless && name.length() <= LONGEST ? name : null;
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static List<ClaimPath> paths(List<String> texts) {
    return texts.stream().map(ClaimPath::new).toList();
  }
}
