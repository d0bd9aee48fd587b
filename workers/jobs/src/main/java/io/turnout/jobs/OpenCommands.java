package io.turnout.jobs;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the commands that the engine has not answered yet, such as completions of jobs. */
@Component
class OpenCommands implements ClientInterceptor {

    private final AtomicInteger open = new AtomicInteger();

    boolean none() {
        return open.get() == 0;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        ClientCall<Q, A> call = next.newCall(method, options);
        return method.getType() == MethodType.UNARY ? new Counted<>(call) : call;
    }

    /** A call whose listener is told in the end, whatever becomes of it. */
    private final class Counted<Q, A> extends SimpleForwardingClientCall<Q, A> {

        Counted(ClientCall<Q, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            open.incrementAndGet();
            super.start(
                    new SimpleForwardingClientCallListener<A>(listener) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            open.decrementAndGet();
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }
}
