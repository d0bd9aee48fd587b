package io.turnout.cutover;

import io.turnout.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature under a cut-over plan in the database; never changed. */
@Entity
@Table(schema = "cutover", name = "signature")
class SignatureEntity {

    @Id
    private UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private SignatureRole role = SignatureRole.NETWORK;

    private int round;

    @Column(name = "signed_by")
    private String signedBy = "";

    private boolean go;
    private @Nullable String reason;

    @Column(name = "signed_at")
    private Instant signedAt = Instant.EPOCH;

    protected SignatureEntity() {}

    SignatureEntity(SignatureRecord signature) {
        this.id = Ids.next();
        this.role = signature.role();
        this.round = signature.round();
        this.signedBy = signature.signedBy();
        this.go = signature.go();
        this.reason = signature.reason();
        this.signedAt = signature.signedAt();
    }

    SignatureRecord record() {
        return new SignatureRecord(role, round, signedBy, go, reason, signedAt);
    }
}
