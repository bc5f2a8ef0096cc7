using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>What is done with a client or request: the members that it is kept in, the calls that it takes and those that it is passed to.</summary>
internal sealed partial class RequestUrls
{
    /// <summary>Goes on to what is done with an object at one place.</summary>
    private void Follow(IOperation reference, bool isSender)
    {
        var taken = ChainCall.Wrap(reference);
        if (taken.Parent is IAwaitOperation awaited)
            taken = ChainCall.Wrap(awaited);
        switch (taken.Parent)
        {
            case IPropertyReferenceOperation property
                when property.Instance == taken && property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property:
                _urls.AddSet(property.Property.Name, assignment.Value);
                break;
            case ISimpleAssignmentOperation assignment when assignment.Value == taken:
                Visit(assignment.Target, isSender);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Symbol(declarator.Symbol, isSender);
                break;
            case ISymbolInitializerOperation initializer:
                foreach (var member in RequestObjects.Members(initializer))
                    Symbol(member, isSender);
                break;
            case IReturnOperation:
                foreach (var given in CallsAround(taken).Where(given => _operations.Add((given, isSender))))
                    Follow(given, isSender);
                break;
            case IArgumentOperation argument when ChainCall.On(taken) is null:
                Passed(argument, isSender);
                break;
            default:
                if (ChainCall.On(taken) is { } call)
                    Took(call, taken, isSender);
                break;
        }
    }

    /// <summary>The calls of the method that an operation stands in: they give the object to whoever makes them.</summary>
    private IEnumerable<IInvocationOperation> CallsAround(IOperation returned) =>
        _source.Model(returned.Syntax.SyntaxTree).GetEnclosingSymbol(returned.Syntax.SpanStart, _cancellationToken) is IMethodSymbol
        {
            MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction
        } method
            ? _source.Calls(method.Name, _cancellationToken)
                .Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition))
            : [];

    /// <summary>The object takes a call: the URL may be an argument, or that of the request that it sends.</summary>
    private void Took(IInvocationOperation call, IOperation receiver, bool isSender)
    {
        if (!isSender)
        {
            if (RequestObjects.IsFlurl(call))
                FlurlUrl.Read(new Reading(_source, _cancellationToken), call, _urls.Add, static _ => { });
            _urls.AddArguments(call.Arguments, isBase: false);
            foreach (var request in call.Arguments.Where(argument => argument.Value != receiver
                && RequestObjects.IsRequest(argument.Parameter?.Type)))
                Visit(request.Value, isSender: false);
        }

        // Fluent calls give the object back.
        if (RequestObjects.IsFluent(call, receiver))
            Follow(call, isSender);
    }

    private void Passed(IArgumentOperation argument, bool isSender)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation call when RequestObjects.IsRequest(argument.Parameter?.Type) && ChainCall.Receiver(call) is { } sender:
                Visit(sender, isSender: true);
                break;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } when argument.Parameter is { } parameter:
                Symbol(parameter.OriginalDefinition, isSender);
                break;
            case IObjectCreationOperation creation when creation.Type?.DeclaringSyntaxReferences.IsEmpty == false
                && argument.Parameter is { } parameter:
                Symbol(parameter.OriginalDefinition, isSender);
                break;
            case IObjectCreationOperation creation when creation.Type?.Name.EndsWith("Client", StringComparison.Ordinal) == true:
                Visit(creation, isSender);
                break;
        }
    }
}
