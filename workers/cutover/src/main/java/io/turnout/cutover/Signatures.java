package io.turnout.cutover;

import io.turnout.kernel.Conflict;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The signatures under a plan, by rounds. Four eyes: whoever signed one role of a round cannot sign the other. */
@Embeddable
class Signatures {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "plan_id", nullable = false)
    @OrderBy("signedAt")
    private List<SignatureEntity> all = new ArrayList<>();

    /**
     * Whether it is there, so that it need not be added.
     *
     * @throws Conflict if its role or its person has signed this round otherwise
     */
    boolean hasAlready(SignatureRecord signature) {
        for (SignatureRecord there : records()) {
            if (there.round() == signature.round() && there.role() == signature.role()) {
                refuseOtherWord(there, signature);
                return true;
            }
            if (there.round() == signature.round() && there.signedBy().equals(signature.signedBy())) {
                throw new Conflict(signature.signedBy() + " has signed for the "
                        + there.role().name().toLowerCase(Locale.ROOT)
                        + " side already; another person must sign here.");
            }
        }
        return false;
    }

    /** A repeat is the same signature; another person or another word in the same round is not. */
    private static void refuseOtherWord(SignatureRecord there, SignatureRecord again) {
        if (there.go() != again.go() || !there.signedBy().equals(again.signedBy())) {
            throw new Conflict(there.signedBy() + " has signed " + (there.go() ? "go" : "no-go")
                    + " for this side already; a signature is not changed.");
        }
    }

    void add(SignatureRecord signature) {
        all.add(new SignatureEntity(signature));
    }

    /** Whether both roles signed go in the latest round. */
    boolean bothGo() {
        int round = all.stream().mapToInt(each -> each.record().round()).max().orElse(0);
        return all.stream()
                        .map(SignatureEntity::record)
                        .filter(each -> each.round() == round && each.go())
                        .map(SignatureRecord::role)
                        .distinct()
                        .count()
                == SignatureRole.values().length;
    }

    /** In the order in which they were given. */
    List<SignatureRecord> records() {
        return all.stream().map(SignatureEntity::record).toList();
    }
}
