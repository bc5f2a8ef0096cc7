using System.Collections.Generic;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>What requests and clients are in code: how they are made, and which calls give them back.</summary>
internal static class RequestObjects
{
    /// <summary>The creation that an initialiser belongs to.</summary>
    public static IOperation? Initialized(IOperation receiver)
    {
        var parent = receiver.Parent;
        while (parent is not (null or IObjectCreationOperation or IWithOperation))
            parent = parent.Parent;
        return parent;
    }

    /// <summary>The members that an initialiser is the value of.</summary>
    public static IEnumerable<ISymbol> Members(ISymbolInitializerOperation initializer) => initializer switch
    {
        IFieldInitializerOperation field => field.InitializedFields,
        IPropertyInitializerOperation property => property.InitializedProperties,
        _ => [],
    };

    public static bool IsFlurl(IInvocationOperation call) => call.TargetMethod.ContainingNamespace.IsBelow("Flurl");

    /// <summary>Does a call give back the object that takes it? Most calls of a RestRequest give its interface.</summary>
    public static bool IsFluent(IInvocationOperation call, IOperation receiver) =>
        SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type) || (IsRequest(call.Type) && IsRequest(receiver.Type));

    public static bool IsRequest(ITypeSymbol? type) => type?.Name is "HttpRequestMessage" or "RestRequest" or "IRestRequest";
}
