using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Throws <see cref="InvalidOperationException"/>, so that it serves any test framework.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this(ImmutableStack<string>.Empty)
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context)
    {
        Context = context ?? throw new ArgumentNullException(nameof(context));
    }

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (collection?.Any() == true)
            Throw($"Expected '{collectionName}' to be empty, contains '{collection.Count()}' elements");
    }

    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Throw(message ?? $"items not equal.  expected:'{expected}' actual:'{actual}'");
    }

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
            Throw(message ?? "Expected value to be 'true' but was 'false'");
    }

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
            Throw(message ?? "Expected value to be 'false' but was 'true'");
    }

    [DoesNotReturn]
    public virtual void Fail(string? message = null) => Throw(message ?? "Verification failed for an unspecified reason.");

    public virtual void LanguageIsSupported(string language)
    {
        if (language != LanguageNames.CSharp)
            Throw($"Unsupported Language: '{language}'");
    }

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (collection?.Any() != true)
            Throw($"expected '{collectionName}' to be non-empty, contains");
    }

    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected,
        IEnumerable<T> actual,
        IEqualityComparer<T>? equalityComparer = null,
        string? message = null)
    {
        if (!expected.SequenceEqual(actual, equalityComparer))
            Throw(message ?? "Sequences are not equal");
    }

    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    protected virtual string CreateMessage(string? message)
        => Context.Aggregate(message ?? string.Empty, (text, frame) => $"Context: {frame}{Environment.NewLine}{text}");

    [DoesNotReturn]
    private void Throw(string message) => throw new InvalidOperationException(CreateMessage(message));
}
