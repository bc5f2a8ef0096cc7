using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// The URLs that a client or request goes to, collected from what is done with the object: its constructor, its base address, the calls it takes,
/// the client that sends it, the factory that makes it. Of a request only its own URL counts, of a client those of all its requests.
/// </summary>
internal sealed partial class RequestUrls
{
    private const int MaxDepth = 24;

    private readonly OperationSource _source;
    private readonly SymbolUses _uses;
    private readonly HttpClientRegistrations _registrations;
    private readonly CancellationToken _cancellationToken;
    private readonly CollectedUrls _urls;
    private readonly HashSet<(ISymbol, bool)> _symbols = [];
    private readonly HashSet<(IOperation, bool)> _operations = [];
    private int _depth;

    private RequestUrls(OperationSource source, SymbolUses uses, HttpClientRegistrations registrations, CancellationToken cancellationToken)
    {
        _source = source;
        _uses = uses;
        _registrations = registrations;
        _cancellationToken = cancellationToken;
        _urls = new CollectedUrls(() => new Reading(source, cancellationToken));
    }

    /// <summary>The URLs, relative ones joined to the base addresses; none when nothing is known.</summary>
    public static ImmutableArray<Value> Of(IEnumerable<IOperation> objects, OperationSource source, SymbolUses uses,
        HttpClientRegistrations registrations, CancellationToken cancellationToken)
    {
        var urls = new RequestUrls(source, uses, registrations, cancellationToken);
        foreach (var item in objects)
            urls.Visit(item, isSender: false);
        return urls._urls.All;
    }

    /// <summary>Goes back to what an object is. Of a sender, only what holds for all its requests counts.</summary>
    private void Visit(IOperation? operation, bool isSender)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (operation is null || _depth >= MaxDepth)
            return;
        operation = ChainCall.Unwrap(operation);
        if (!_operations.Add((operation, isSender)))
            return;
        _depth++;
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders" or "Headers", Instance: { } owner }:
                Visit(owner, isSender);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                Visit(RequestObjects.Initialized(operation), isSender);
                break;
            case IObjectCreationOperation creation:
                Created(creation);
                Follow(creation, isSender);
                break;
            case IInvocationOperation call:
                Returned(call, isSender);
                Follow(call, isSender);
                break;
            case IConditionalAccessOperation access:
                Visit(access.WhenNotNull, isSender);
                break;
            case ICoalesceOperation coalesce:
                Visit(coalesce.Value, isSender);
                Visit(coalesce.WhenNull, isSender);
                break;
            case var reference when SymbolUses.Symbol(reference) is { } symbol:
                Symbol(symbol, isSender);
                break;
        }

        _depth--;
    }

    private void Symbol(ISymbol symbol, bool isSender)
    {
        if (_depth >= MaxDepth || !_symbols.Add((symbol, isSender)))
            return;
        _depth++;
        foreach (var value in symbol is IFieldSymbol or IPropertySymbol ? _uses.Writes(symbol, _cancellationToken) : [])
            Visit(value, isSender);
        foreach (var reference in _uses.References(symbol, _cancellationToken))
        {
            if (symbol is ILocalSymbol or IParameterSymbol)
            {
                foreach (var write in _source.Index(reference).Writes(symbol))
                    Visit(write.Value, isSender);
            }

            Follow(reference, isSender);
        }

        if (symbol is IParameterSymbol parameter)
            Arriving(parameter, isSender);
        _depth--;
    }

    /// <summary>Goes on to what the callers pass, and to what a factory configures.</summary>
    private void Arriving(IParameterSymbol parameter, bool isSender)
    {
        foreach (var passed in _uses.Arguments(parameter, _cancellationToken))
            Visit(passed, isSender);
        foreach (var configured in parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? _registrations.ConfiguredFor(constructor.ContainingType, _cancellationToken)
            : [])
            Symbol(configured, isSender);
        foreach (var (arrived, created) in _registrations.UsesOf(parameter, _cancellationToken))
        {
            if (arrived is not null)
                Symbol(arrived, isSender);
            Visit(created, isSender);
        }
    }

    private void Created(IObjectCreationOperation creation)
    {
        _urls.AddArguments(creation.Arguments, isBase: creation.Type?.Name is not ("HttpRequestMessage" or "RestRequest"));
        foreach (var inner in creation.Arguments.Where(argument => argument.Parameter?.Type.Name is "RestClientOptions" or "HttpClient"))
            Visit(inner.Value, isSender: true);
        foreach (var write in ObjectValue.Initializer(creation.Initializer).Where(write => write is { Kind: ObjectWriteKind.Property, Member: null }))
            _urls.AddSet(write.Name, write.Value);
    }

    /// <summary>An object that a call gives: of a factory, of a method of this compilation, of a URL itself (Flurl), or the receiver again.</summary>
    private void Returned(IInvocationOperation call, bool isSender)
    {
        if (RequestObjects.IsFlurl(call))
            FlurlUrl.Read(new Reading(_source, _cancellationToken), call, _urls.Add, root => Visit(root, isSender));
        else if (call.TargetMethod.Name == "CreateClient" && HttpClientRegistrations.Name(call) is { } name)
        {
            foreach (var configured in _registrations.ConfiguredAs(name, _cancellationToken))
                Symbol(configured, isSender);
        }
        else if (_source.Body(call.TargetMethod.OriginalDefinition, _cancellationToken) is { } body)
        {
            foreach (var returned in OperationSource.Returned(body))
                Visit(returned, isSender);
        }
        else if (ChainCall.Receiver(call) is { } receiver && RequestObjects.IsFluent(call, receiver))
            Visit(receiver, isSender);
        else
            _urls.AddArguments(call.Arguments, isBase: false);
    }
}
