import base64
import hashlib
import hmac
import time

TOLERANCE_SECONDS = 300


def is_genuine(secret, webhook_id, timestamp, signature, body, now=None):
    """Tell whether a webhook comes from whoever shares the secret, and was sent just now.

    secret: as it was told when subscribing: whsec_...
    webhook_id: the header webhook-id; keep it, since an event can come a second time
    timestamp: the header webhook-timestamp
    signature: the header webhook-signature
    body: the bytes as they were received, before anything reads them
    """
    try:
        age = (time.time() if now is None else now) - int(timestamp)
    except ValueError:
        return False
    if abs(age) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret[6:] if secret.startswith("whsec_") else secret)
    message = f"{webhook_id}.{timestamp}.".encode() + body
    digest = hmac.new(key, message, hashlib.sha256).digest()
    expected = b"v1," + base64.b64encode(digest)
    # while a secret is being changed there is a signature by each
    return any(
        [hmac.compare_digest(expected, given.encode()) for given in signature.split(" ")]
    )
