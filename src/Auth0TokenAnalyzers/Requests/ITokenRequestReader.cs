using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Knows one library that sends requests: which calls send, and where they have the address and the parameters. To add a library, write
/// one of these and add it to <see cref="TokenRequestReaders.All"/>.
/// </summary>
internal interface ITokenRequestReader
{
    /// <summary>The names of the methods that send; they are looked for before anything is bound.</summary>
    ImmutableArray<string> SendingNames { get; }

    /// <summary>The request that a call sends, whatever its grant; <see langword="null"/> when the call is none of the library's.</summary>
    TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame);
}
