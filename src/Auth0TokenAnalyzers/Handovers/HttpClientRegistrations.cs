using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// The clients of <c>IHttpClientFactory</c>: what <c>AddHttpClient&lt;T&gt;(client =&gt; …)</c> and <c>AddHttpClient("name", client =&gt; …)</c> set is set on the
/// client that <c>T</c> gets, or <c>CreateClient("name")</c> gives.
/// </summary>
internal sealed class HttpClientRegistrations(OperationSource source)
{
    private ImmutableArray<Registration> _all;

    /// <summary>The clients as they are configured for a class: the parameters of the lambdas.</summary>
    public IEnumerable<ISymbol> ConfiguredFor(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        All(cancellationToken)
            .Where(registration => registration.Types.Contains(type, SymbolEqualityComparer.Default))
            .Select(registration => registration.Client);

    /// <summary>The clients as they are configured under a name.</summary>
    public IEnumerable<ISymbol> ConfiguredAs(string name, CancellationToken cancellationToken) =>
        All(cancellationToken).Where(registration => registration.Name == name).Select(registration => registration.Client);

    /// <summary>Where a configured client arrives: the parameters of the class's constructors, and the calls that create it by name.</summary>
    public IEnumerable<(ISymbol? Parameter, IOperation? Created)> UsesOf(ISymbol configured, CancellationToken cancellationToken)
    {
        foreach (var registration in All(cancellationToken)
            .Where(registration => SymbolEqualityComparer.Default.Equals(registration.Client, configured)))
        {
            foreach (var parameter in registration.Types.SelectMany(type => type.Constructors)
                .SelectMany(constructor => constructor.Parameters)
                .Where(parameter => parameter.Type.Is("System.Net.Http", "HttpClient")))
                yield return (parameter, null);
            foreach (var created in registration.Name is null
                ? []
                : source.Calls("CreateClient", cancellationToken).Where(call => Name(call) == registration.Name))
                yield return (null, created);
        }
    }

    /// <summary>The name in <c>CreateClient("name")</c> or <c>AddHttpClient("name", …)</c>.</summary>
    public static string? Name(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue is { HasValue: true, Value: string name }
            ? name
            : null;

    private ImmutableArray<Registration> All(CancellationToken cancellationToken)
    {
        if (_all.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref _all,
                [.. source.Calls("AddHttpClient", cancellationToken).Concat(source.Calls("ConfigureHttpClient", cancellationToken)).Select(Read)
                    .OfType<Registration>()]);
        return _all;
    }

    private static Registration? Read(IInvocationOperation call)
    {
        var client = call.Arguments.Select(argument => argument.Value).OfType<IDelegateCreationOperation>()
            .Select(created => created.Target).OfType<IAnonymousFunctionOperation>()
            .SelectMany(function => function.Symbol.Parameters).FirstOrDefault(parameter => parameter.Type.Is("System.Net.Http", "HttpClient"));
        if (client is null)
            return null;
        IOperation? add = call;
        while (add is IInvocationOperation chained && !chained.TargetMethod.Name.StartsWith("AddHttpClient", StringComparison.Ordinal))
            add = ChainCall.Receiver(chained) is { } receiver ? ChainCall.Unwrap(receiver) : null;
        return add is IInvocationOperation begin
            ? new Registration(client, [.. begin.TargetMethod.TypeArguments.OfType<INamedTypeSymbol>()], Name(begin))
            : null;
    }

    private sealed record Registration(ISymbol Client, ImmutableArray<INamedTypeSymbol> Types, string? Name);
}
