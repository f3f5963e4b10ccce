{{/* The pod of a process. */}}
{{- define "qinggui.pod" -}}
{{- $own := index .root.Values.processes .name | default dict }}
{{- $secret := required (printf "secrets.%s must name a Secret" .name) (index .root.Values.secrets .name) }}
metadata:
  labels:
    {{- include "qinggui.labels" . | nindent 4 }}
spec:
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: 40
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    seccompProfile:
      type: RuntimeDefault
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "qinggui.selector" . | nindent 10 }}
  {{- with .root.Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .root.Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    - name: {{ .name }}
      image: {{ .root.Values.image.repository }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      ports:
        - name: http
          containerPort: {{ .process.port | int }}
      env:
        - name: SPRING_CONFIG_IMPORT
          value: "configtree:/run/secrets/properties/"
        {{- range $property, $text := include "qinggui.properties" . | fromYaml }}
        - name: {{ include "qinggui.variable" $property }}
          value: {{ include "qinggui.place" (merge (dict "text" $text) $) | quote }}
        {{- end }}
        {{- range $property, $file := include "qinggui.files" . | fromYaml }}
        - name: {{ include "qinggui.variable" $property }}
          value: /run/secrets/files/{{ $file }}
        {{- end }}
      # as long as a rebuild may take; until then nothing else is asked
      startupProbe:
        httpGet: {path: {{ .topology.health.ready }}, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: {{ mul .root.Values.startup.minutes 12 }}
      readinessProbe:
        httpGet: {path: {{ .topology.health.ready }}, port: http}
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      livenessProbe:
        httpGet: {path: {{ .topology.health.live }}, port: http}
        periodSeconds: 10
        timeoutSeconds: 10
        failureThreshold: 6
      lifecycle:
        preStop:
          # until nobody sends it anything any more
          sleep: {seconds: 5}
      resources:
        {{- toYaml ($own.resources | default .root.Values.defaults.resources) | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      volumeMounts:
        - {name: temporary, mountPath: /tmp}
        - {name: properties, mountPath: /run/secrets/properties, readOnly: true}
        {{- if include "qinggui.files" . | fromYaml }}
        - {name: files, mountPath: /run/secrets/files, readOnly: true}
        {{- end }}
        {{- if include "qinggui.keeps" . }}
        - {name: data, mountPath: /var/lib/qinggui}
        {{- end }}
  volumes:
    - name: temporary
      emptyDir: {sizeLimit: 256Mi}
    - name: properties
      secret:
        secretName: {{ $secret }}
        defaultMode: 0440
        items:
          {{- range $key, $unused := include "qinggui.secrets" . | fromYaml }}
          - {key: {{ $key }}, path: {{ $key }}}
          {{- end }}
    {{- with include "qinggui.files" . | fromYaml }}
    - name: files
      secret:
        secretName: {{ $secret }}
        defaultMode: 0440
        items:
          {{- range $unused, $key := . }}
          - {key: {{ $key }}, path: {{ $key }}}
          {{- end }}
    {{- end }}
    {{- if and (include "qinggui.keeps" .) (ne .root.Values.mode "sqlite") }}
    - name: data
      persistentVolumeClaim:
        claimName: {{ include "qinggui.name" . }}-shared
    {{- end }}
{{- end }}

{{- define "qinggui.claim" -}}
accessModes: [{{ .access }}]
{{- with .root.Values.storage.className }}
storageClassName: {{ . }}
{{- end }}
resources:
  requests:
    storage: {{ .root.Values.storage.size }}
{{- end }}
