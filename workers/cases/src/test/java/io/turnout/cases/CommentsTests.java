package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommentsTests extends ModuleTest {

    @Autowired
    Comments comments;

    @Test
    void mentionLoginsAndNotMailAddresses() {
        assertThat(Comments.mentions("@anna please ask @jan.kowalski. Mail me@example.org, (@li-wei) @anna"))
                .containsExactly("anna", "jan.kowalski", "li-wei");
    }

    @Test
    void areListedNewestFirstAndFoundByTheirMentions() {
        CaseRecord record = opened();
        CommentRecord first = CurrentActor.callAs(
                Actor.person("anna"), () -> comments.add(record.id(), "  @mentioned-once have a look  "));
        CommentRecord second = comments.add(record.id(), "Done");

        var page = comments.of(record.id(), null, 1);
        assertThat(page.items()).containsExactly(second);
        assertThat(comments.of(record.id(), page.next(), 1).items()).containsExactly(first);
        assertThat(comments.mentioning("mentioned-once", null, 5).items()).containsExactly(first);
        assertThat(first.text()).isEqualTo("@mentioned-once have a look");
        assertThat(first.author()).isEqualTo(Actor.person("anna"));
    }

    @Test
    void thatMentionSomebodyAreReadPageByPageFromTheNewestOn() {
        CaseRecord one = opened();
        CaseRecord other = opened();
        CommentRecord first = comments.add(one.id(), "@paged @paged and @somebody-else");
        comments.add(one.id(), "nobody");
        CommentRecord second = comments.add(other.id(), "@paged");

        var page = comments.mentioning("paged", null, 1);
        assertThat(page.items()).containsExactly(second);
        var last = comments.mentioning("paged", page.next(), 1);
        assertThat(last.items()).containsExactly(first);
        assertThat(last.next()).isNull();
    }

    @Test
    void areRefusedWhenEmpty() {
        CaseRecord record = opened();

        assertThatThrownBy(() -> comments.add(record.id(), " ")).isInstanceOf(InvalidInput.class);
    }
}
